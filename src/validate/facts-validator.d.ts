import type { Validator } from "./validators.js";

export const facts: Validator;
