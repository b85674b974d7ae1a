const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

interface CountProps {
  of: number | null | undefined;
  name: string;
  /** The name of a count of one, where it differs. */
  one?: string;
  /** The serving series gives rounded counts only. */
  approximate?: boolean;
}

/** A count, or nothing where it isn't known: unknown is not zero. */
export function Count({ of, name, one = name, approximate = false }: CountProps) {
  const what = of === 1 ? one : name;
  return of == null ? null : (
    <span className="count" title={`${approximate ? 'about ' : ''}${of} ${what}`}>
      {approximate && '≈ '}
      {compact.format(of)} {what}
    </span>
  );
}
