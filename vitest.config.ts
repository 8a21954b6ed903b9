import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,intake,server,cli,web,corpus,bench,docs,lexicons}/**/*.test.ts", "*.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
  },
});
