import type { OptionsActions } from '../../components/options/options-props.ts';
import type { PopupActions } from '../../components/actions.ts';
import type { WelcomeActions } from '../../components/welcome/step.ts';

const nothing = (): void => undefined;

/** Callbacks for views that are only looked at. */
export const quiet: PopupActions & WelcomeActions & OptionsActions = {
  showWeek: nothing,
  refresh: nothing,
  tryAgain: nothing,
  preparePlan: nothing,
  approvePlan: nothing,
  discardPlan: nothing,
  undoPlan: nothing,
  signInAgain: nothing,
  leaveSample: nothing,
  retryWrites: nothing,
  dismissProblem: nothing,
  openWelcome: nothing,
  openSettings: nothing,
  openPlan: nothing,
  closePlan: nothing,
  openPanel: nothing,
  go: nothing,
  connect: nothing,
  openSample: nothing,
  copyRedirect: nothing,
  adopt: nothing,
  removeFound: nothing,
  chooseRole: nothing,
  readLookBack: nothing,
  leaveLookBack: nothing,
  makePlan: nothing,
  finish: nothing,
  startOver: nothing,
  openCalendar: nothing,
  openWeek: nothing,
  disconnect: nothing,
  removeAllBlocks: nothing,
};
