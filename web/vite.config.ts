import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the API is while the page is worked on with `npm run web:dev`. */
const API = process.env["TRUCEWATCH_API"] ?? "http://127.0.0.1:8040";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { "/api": API } },
});
