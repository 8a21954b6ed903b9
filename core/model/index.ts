export * from "./report.js";
export * from "./span.js";
export * from "./tokens.js";
export * from "./reading.js";
