/** The value of one series in Prometheus text, such as `mijlpaal_ready` or `name{label="value"}`; null when it is not there. */
export function numberOf(said: string, series: string): number | null {
  const line = said.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length));
}
