/** A visitor of the demonstration whom no office has met yet, and what is true of them. */
export interface Visitor {
  surname: string;
  given: string;
  patronymic: string | null;
  iin: string;
  phone: string;
}

export const full = ({ surname, given, patronymic }: Visitor) => [surname, given, patronymic].filter(Boolean).join(" ");
