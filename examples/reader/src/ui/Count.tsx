const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

interface CountProps {
  of: number | null | undefined;
  name: string;
  /** The serving series gives rounded counts only. */
  approximate?: boolean;
}

/** A count, or nothing where it isn't known: unknown is not zero. */
export function Count({ of, name, approximate = false }: CountProps) {
  return of == null ? null : (
    <span className="count" title={`${approximate ? 'about ' : ''}${of} ${name}`}>
      {approximate && '≈ '}
      {compact.format(of)} {name}
    </span>
  );
}
