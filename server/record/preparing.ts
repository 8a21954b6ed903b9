/** Makes reports ready for the record in the threads that read them: bundled as `preparing.cjs`. */
export { readyBy as default } from "./ready.js";
