import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The window shows plain files from `dist`; nothing is fetched from outside, so paths are relative and fonts are bundled. */
export default defineConfig({
  base: "./",
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The gallery reads the rulebook beside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: { target: "safari16.4", chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    testTimeout: 240_000,
  },
});
