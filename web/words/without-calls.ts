const CALL = String.raw`(?:GET|POST|PUT|PATCH) /[\w/:?=.-]*\w`;
const helpOfPrograms: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`^(?:see ${CALL} for|${CALL} shows(?= how)) `, 'g'), 'see '],
  [new RegExp(String.raw`^(?:see |look at )?${CALL}[^;]*(?:; | and )`, 'g'), ''],
  [new RegExp(String.raw` \(${CALL}[^)]*\)`, 'g'), ''],
  [new RegExp(String.raw`;? (?:with|see|look at) ${CALL}`, 'g'), ''],
  [new RegExp(String.raw`; ${CALL} [^;,:]*`, 'g'), ''],
  [/ with despiteDismissal true$/g, ' from the list of those set aside'],
  [/; PUT one to the same address$/g, '; send one first'],
];

/** "there is no run 7; GET /runs lists them": who reads it on a screen has a list, and no calls. */
export function withoutCalls(text: string): string {
  return helpOfPrograms.reduce((rest, [call, instead]) => rest.replaceAll(call, instead), text);
}
