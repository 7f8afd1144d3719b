import { createServer } from 'node:http';

const answer = 'hello';

// #region start
export function start(port: number): void {
  // #region inner
  createServer((_, response) => response.end(answer)).listen(port);
  // #endregion
}
// #endregion start
