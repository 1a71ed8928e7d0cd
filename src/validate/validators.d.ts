interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const boshDeployments: Validator;
export const boshDeploymentsApi: Validator;
export const boshInstances: Validator;
export const boshTasks: Validator;
export const boshTasksApi: Validator;
export const captureManifest: Validator;
export const regenerateResponse: Validator;
export const topology: Validator;
export type { SchemaError, Validator };
