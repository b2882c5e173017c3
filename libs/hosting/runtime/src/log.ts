/** Where a process says what people should know. */
export interface Log {
  warn(message: string): void;
  error(message: string): void;
}
