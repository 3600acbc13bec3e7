import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** One office day at a time: each step stands on the one before it, so the first that fails ends the day. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../../ui/src", import.meta.url)) } },
  test: {
    include: ["*.test.ts"],
    environment: "node",
    fileParallelism: false,
    bail: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters: ["verbose"],
  },
});
