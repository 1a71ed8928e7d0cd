/** Deployments of Ops Manager's products are named after the product, with twenty hexadecimal digits. */
export function isTile(deployment: string): boolean {
  return /-[0-9a-f]{20}$/.test(deployment);
}
