import { areTooNear, type Box, isWithin } from './text-box.ts';

/** A label to be placed beside a mark. */
export interface Label {
  /** for messages */
  name: string;
  /** the place that the leader starts from */
  mark: { x: number; y: number };
  width: number;
  height: number;
}

/** Where a label stands: its box, and the leader that ties it to its mark. */
export interface Placement {
  box: Box;
  /** what is to be kept small: the length of the leader, more where it meets a lower line of the label */
  cost: number;
  /** the side of the leader on which the text stands, and so its text-anchor */
  anchor: 'start' | 'end';
  leader: { x1: number; y1: number; x2: number; y2: number };
}

export interface Surroundings {
  bounds: Box;
  /** boxes that nothing may touch: axis labels */
  taken: readonly Box[];
  /** what the labels, but not the leaders, keep clear of: the course of the river, as small boxes */
  course: readonly Box[];
  /** leaders upright with the text flying from them as a flag, or level with the text at their end */
  leaders: 'upright' | 'level';
  /** height of a line of text, for where a level leader may meet its label */
  lineHeight: number;
}

/**
 * Places all labels so that no text, leader or axis label touches another, with the shortest leaders
 * that allow it. Throws a RangeError naming the label for which there is no room.
 */
export function placeLabels(labels: readonly Label[], around: Surroundings): Placement[] {
  const choices = labels.map((label) => {
    const found = candidates(label, around).sort((a, b) => a.cost - b.cost);
    if (found.length === 0) throw noRoom(label);
    return found;
  });
  const clear = choices.map((list, i) =>
    list.map((one) => choices.slice(0, i).map((others) => others.map((other) => areApart(one, other)))),
  );
  /** the least that the labels from here on will add */
  const least = choices.map((_, i) =>
    choices.slice(i).reduce((sum, list) => sum + (list[0] as Placement).cost, 0),
  );

  let best: number[] | undefined;
  let bestSum = Number.POSITIVE_INFINITY;
  let furthest = 0;
  const chosen: number[] = [];
  const choose = (sum: number): void => {
    const i = chosen.length;
    furthest = Math.max(furthest, i);
    if (i === labels.length) {
      best = [...chosen];
      bestSum = sum;
      return;
    }
    for (const [k, next] of (choices[i] as Placement[]).entries()) {
      if (sum + next.cost + (least[i + 1] ?? 0) >= bestSum) return;
      if (!chosen.every((other, j) => clear[i]?.[k]?.[j]?.[other])) continue;
      chosen.push(k);
      choose(sum + next.cost);
      chosen.pop();
    }
  };
  choose(0);
  if (best === undefined) throw noRoom(labels[Math.min(furthest, labels.length - 1)] as Label);
  return best.map((k, i) => choices[i]?.[k] as Placement);
}

/** Every place on either side of the mark that is within bounds and clear of what is there already. */
function candidates(label: Label, around: Surroundings): Placement[] {
  const found: Placement[] = [];
  const { bounds } = around;
  const reach = around.leaders === 'upright' ? bounds.height : bounds.width;
  for (const side of [-1, 1] as const) {
    for (const turn of around.leaders === 'upright' ? [0, 1] : [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6, 1]) {
      let ofThisKind = 0;
      for (let distance = shortestLeader; distance < reach && ofThisKind < choicesOfAKind; distance += step) {
        const placement =
          around.leaders === 'upright'
            ? flyFromPole(label, side, turn, distance)
            : standAtEnd(label, side, turn, distance, around.lineHeight);
        if (!isWithin(placement.box, bounds)) continue;
        if (around.course.some((box) => areTooNear(placement.box, box))) continue;
        const parts = [placement.box, leaderBox(placement)];
        if (around.taken.some((box) => parts.some((part) => areTooNear(part, box, gap)))) continue;
        found.push(placement);
        ofThisKind += 1;
      }
    }
  }
  return found;
}

/** An upright leader that runs on along the edge of its label, as a pole along a flag. */
function flyFromPole(label: Label, side: -1 | 1, turn: number, distance: number): Placement {
  const { x, y } = label.mark;
  const near = y + side * distance;
  const far = near + side * label.height;
  return {
    box: {
      x: turn === 0 ? x + fromPole : x - fromPole - label.width,
      y: Math.min(near, far),
      width: label.width,
      height: label.height,
    },
    cost: distance,
    anchor: turn === 0 ? 'start' : 'end',
    leader: { x1: x, y1: y, x2: x, y2: far },
  };
}

/** A level leader that ends at the first line of its label, at its middle or at its last line. */
function standAtEnd(
  label: Label,
  side: -1 | 1,
  turn: number,
  distance: number,
  lineHeight: number,
): Placement {
  const { x, y } = label.mark;
  const end = x + side * distance;
  const edge = end + side * fromPole;
  return {
    box: {
      x: side === 1 ? edge : edge - label.width,
      y: y - lineHeight / 2 - turn * (label.height - lineHeight),
      width: label.width,
      height: label.height,
    },
    cost: distance + turn * lineHeight,
    anchor: side === 1 ? 'start' : 'end',
    leader: { x1: x, y1: y, x2: end, y2: y },
  };
}

function areApart(a: Placement, b: Placement): boolean {
  const [leaderOfA, leaderOfB] = [leaderBox(a), leaderBox(b)];
  return (
    !areTooNear(a.box, b.box, gap) &&
    !areTooNear(a.box, leaderOfB, gap) &&
    !areTooNear(leaderOfA, b.box, gap) &&
    !areTooNear(leaderOfA, leaderOfB, gap)
  );
}

const leaderBox = ({ leader: { x1, y1, x2, y2 } }: Placement): Box => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  width: Math.abs(x2 - x1),
  height: Math.abs(y2 - y1),
});

const noRoom = (label: Label): RangeError =>
  new RangeError(
    `There is no room for the label “${label.name.replaceAll('\n', ' ')}”. Shorten it, break it into more lines, or take out an episode near it.`,
  );

const gap = 6;
const fromPole = 6;
const shortestLeader = 12;
const step = 4;
const choicesOfAKind = 5;
