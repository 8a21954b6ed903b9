import * as crypto from "node:crypto";

type OneShot = (algorithm: string, input: string | Uint8Array, encoding: "hex") => string;

const oneShot = (crypto as { hash?: OneShot }).hash;

/** SHA-256 in lower-case hex; a text counts in UTF-8. */
export const sha256: (input: string | Uint8Array) => string = oneShot ? (input) => oneShot("sha256", input, "hex") : (input) => crypto.createHash("sha256").update(input).digest("hex");
