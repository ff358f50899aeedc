/** Why the server cannot start, in lines for the operator: what is wrong and what to do. */
export class StartError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'StartError';
  }
}
