export { AtRiskLine, AtRiskList } from './at-risk.tsx';
export { PlanDetails } from './plan-details.tsx';
