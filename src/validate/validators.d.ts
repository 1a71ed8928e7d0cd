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
export const boshEvents: Validator;
export const boshEventsApi: Validator;
export const boshTaskEvents: Validator;
export const boshTasks: Validator;
export const boshTasksApi: Validator;
export const captureManifest: Validator;
export const opsmanInstallations: Validator;
export const certificateAuthorities: Validator;
export const credhubCertificates: Validator;
export const deployedCertificates: Validator;
export const maestroList: Validator;
export const regenerateResponse: Validator;
export const topology: Validator;
export type { SchemaError, Validator };
