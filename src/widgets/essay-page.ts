import { startAddressTarget } from './address-target.ts';
import { startLanguageLink } from './language-link.ts';
import { lightPartners } from './partners.ts';
import { startPlaceInContents } from './place-in-contents.ts';
import { prepareReveal, startReveal } from './reveal.ts';
import { moveReadings } from './ruby-readings.ts';
import { prepareSentenceFocus, startSentenceFocus } from './sentence-focus.ts';
import { startSettingsPanel } from './settings-panel.ts';

/** Everything the essay's page does beyond being read. */
function prepareView(): void {
  prepareReveal();
  prepareSentenceFocus();
}

moveReadings();
prepareView();
startSettingsPanel(prepareView);
startReveal();
startSentenceFocus();
lightPartners();
startPlaceInContents();
startLanguageLink();
startAddressTarget();
