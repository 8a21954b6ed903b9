import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,intake,server,cli,corpus,bench,docs,lexicons,web}/**/*.test.ts", "*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
  },
});
