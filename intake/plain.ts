import type { Form } from "./form.js";

/** Text read as it stands: every offset counts in the text itself. */
export const PLAIN: Form = {
  name: "plain",
  recognises: () => true,
  open: () => ({ dates: [] }),
};
