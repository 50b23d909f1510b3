export function slimClass(source: string, className: string, users: string): string;
export default function slimClient(this: unknown, source: string): string;
