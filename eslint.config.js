import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules", "dist", "bench/*.built.mjs", "coverage"] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "max-depth": ["error", 3],
      complexity: ["error", 50],
      "no-console": "off",
      eqeqeq: "error",
      "prefer-const": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", prefer: "type-imports" }],
    },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      // Typed arrays are read within their bounds on hot paths.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["web/**/*.ts", "web/**/*.tsx"],
    ignores: ["web/client.ts", "web/**/*.test.ts", "web/screenshots.ts", "web/browser/**"],
    rules: { "no-restricted-globals": ["error", ...["fetch", "EventSource", "XMLHttpRequest", "WebSocket"].map((name) => ({ name, message: "Ask by web/client.ts." }))] },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["lexicons/**/*.ts", "bench/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.corpus.ts", "**/*-suite.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
