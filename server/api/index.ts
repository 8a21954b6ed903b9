export { serve, ServeError, type ServeOptions, type Serving } from "./serve.js";
