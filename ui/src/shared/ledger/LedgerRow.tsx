import type { ReactNode } from "react";
import styles from "./ledger.module.css";

/** The one movement of the eye: number, words, state. For lists that are neither a rail nor a table. */
export function LedgerRow({ number, children, state }: { number: ReactNode; children: ReactNode; state?: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.rowNumber}>{number}</span>
      <div className={styles.rowWords}>{children}</div>
      {state && <div className={styles.rowState}>{state}</div>}
    </div>
  );
}

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
