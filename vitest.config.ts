import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// nobody's own configuration takes part in a test
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/count-reporter.ts"],
    testTimeout: 30_000,
    env: { XDG_CONFIG_HOME: fileURLToPath(new URL("test/no-configuration", import.meta.url)) },
  },
});
