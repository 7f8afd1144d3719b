export default async (markdown) => `${markdown}\n---\n\n## Added\n`;
