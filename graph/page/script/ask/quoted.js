/* A value as the short form writes it. */
export const quoted = (value) => (/^[^\s|"@]+$/.test(value) ? value : `"${value.replaceAll('"', " ")}"`);
