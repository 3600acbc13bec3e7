/** Who sits at this desk today. The state of the line stands before the password. */
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { isLineTried, type DeskStatus, type DeskUser } from "@/backend";
import { Note } from "@/shared/feedback";
import { Kbd, useShortcuts } from "@/shared/keyboard";
import { day, moment, time, useLawWords, useLineProblem, useText } from "@/shared/language";
import { PasswordForm } from "./PasswordForm";
import styles from "./signin.module.css";

export function SignInPage({ desk }: { desk: DeskStatus }) {
  const t = useText();
  const { law } = useLawWords();
  const why = useLineProblem()(desk.line.problem);
  const [id, setId] = useState(lastHere(desk.users)?.id);
  const tried = isLineTried(desk.line);
  const user = desk.users.find((candidate) => candidate.id === id);
  const choose = (step: number) => {
    const next = desk.users[desk.users.findIndex((candidate) => candidate.id === id) + step];
    if (next) setId(next.id);
  };
  useShortcuts([
    {
      chord: "Alt+ArrowDown",
      label: "signin-keys-person",
      group: "keys-list",
      run: () => {
        choose(1);
      },
    },
    {
      chord: "Alt+ArrowUp",
      label: "signin-keys-person",
      group: "keys-list",
      run: () => {
        choose(-1);
      },
    },
  ]);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className="t-title">{t("signin-title")}</h1>
        <p className="t-second">{t("signin-place", { centre: law(desk.centreName), desk: desk.deskName })}</p>
        {!desk.line.online && why && (
          <Note tone={why.grave ? "bad" : "warn"} icon={IconPlugConnectedX} title={why.title}>
            {why.full}
          </Note>
        )}
        {tried && !desk.line.online && !why && (
          <Note tone="warn" icon={IconPlugConnectedX} title={t("signin-offline")}>
            {desk.line.lastExchange
              ? t("signin-offline-since", { date: day(desk.line.lastExchange), time: time(desk.line.lastExchange) })
              : t("signin-offline-never")}
          </Note>
        )}
        <div className={styles.sheet}>
          <ul className={styles.users} aria-label={t("signin-people")}>
            {desk.users.map((candidate) => (
              <UserRow
                key={candidate.id}
                user={candidate}
                today={desk.today}
                online={desk.line.online || !tried}
                current={candidate === user}
                onChoose={() => {
                  setId(candidate.id);
                }}
              />
            ))}
          </ul>
          <PasswordForm key={user?.id ?? "other"} user={user} />
        </div>
        <p className={styles.foot}>
          <Kbd chord="Alt+ArrowUp" />
          <Kbd chord="Alt+ArrowDown" />
          {t("signin-keys-person")}
          <button
            className="t-link end"
            onClick={() => {
              setId(undefined);
            }}
          >
            {t("signin-other")}
          </button>
        </p>
      </div>
    </main>
  );
}

/** Whoever sat here last is most likely to come back. */
function lastHere(users: readonly DeskUser[]): DeskUser | undefined {
  const [first, ...others] = users;
  return others.reduce((last, user) => ((user.lastSeen ?? "") > (last?.lastSeen ?? "") ? user : last), first);
}

function UserRow({
  user,
  today,
  online,
  current,
  onChoose,
}: {
  user: DeskUser;
  today: string;
  online: boolean;
  current: boolean;
  onChoose: () => void;
}) {
  const t = useText();
  // Chosen by keys, it may lie below what the list shows.
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={row}>
      <button className={styles.user} aria-current={current || undefined} onClick={onChoose}>
        <span className={styles.avatar} aria-hidden="true">
          {initials(user.name)}
        </span>
        <span className="grow">
          <span className="t-head">{user.name}</span>
          <span className={styles.role}>{[...new Set(user.roles)].map((role) => t(`role-${role}`)).join(", ")}</span>
        </span>
        <span className={styles.seen}>
          {user.lastSeen && <span>{moment(user.lastSeen, today)}</span>}
          {!user.knownHere && !online && <span className="t-warn">{t("signin-needs-line")}</span>}
        </span>
      </button>
    </li>
  );
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
}
