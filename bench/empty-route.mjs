/** A server of one route that does nothing, to measure ours beside: prints the address it is reached at. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono().get("*", (context) => context.json({}));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
