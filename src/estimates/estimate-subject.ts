/** Which item of which contract: the subject of a run over estimates. */
export interface EstimateSubject {
  readonly contractId: string;
  readonly linePosition: number;
}

/** "0190a000-…:1" */
export function writtenSubject({ contractId, linePosition }: EstimateSubject): string {
  return `${contractId}:${linePosition}`;
}

export function readSubject(subject: string): EstimateSubject {
  const [contractId = '', position] = subject.split(':');
  return { contractId, linePosition: Number(position) };
}
