/** What a write answers: the driver's header, as `@forge/sql` declares it (UpdateQueryResponse). */
export const written = (affectedRows: number, insertId: number): object => ({
  affectedRows,
  fieldCount: 0,
  info: '',
  insertId,
  serverStatus: 2,
  warningStatus: 0,
});
