const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

export function When({ at, prefix = '' }: { at: string | null | undefined; prefix?: string }) {
  return at ? (
    <time dateTime={at}>
      {prefix}
      {day.format(new Date(at))}
    </time>
  ) : null;
}
