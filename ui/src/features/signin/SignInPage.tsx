/** Who sits at this desk today. The state of the line stands before the password; the keyboard layout is named beside it. */
import { PasswordInput, Select, TextInput } from "@mantine/core";
import { IconDeviceDesktop, IconPlugConnectedX } from "@tabler/icons-react";
import { useState, type KeyboardEvent } from "react";
import { DeskFailure, useSignIn, type DeskStatus, type DeskUser, type Role } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { Kbd, useShortcuts } from "@/shared/keyboard";
import { day, moment, time, useLawWords, useText } from "@/shared/language";
import styles from "./signin.module.css";

export function SignInPage({ desk }: { desk: DeskStatus }) {
  const t = useText();
  const { law } = useLawWords();
  const [login, setLogin] = useState(desk.users[0]?.login ?? "");
  const [other, setOther] = useState(desk.users.length === 0);
  const user = other ? undefined : desk.users.find((candidate) => candidate.login === login);
  const choose = (step: number) => {
    const at = desk.users.findIndex((candidate) => candidate.login === login);
    const next = desk.users[at + step];
    if (next) setLogin(next.login);
  };
  useShortcuts([
    {
      chord: "ArrowDown",
      run: () => {
        choose(1);
      },
    },
    {
      chord: "ArrowUp",
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
        {!desk.line.online && (
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
                current={candidate === user}
                onChoose={() => {
                  setOther(false);
                  setLogin(candidate.login);
                }}
              />
            ))}
          </ul>
          <Password key={user?.login ?? "other"} user={user} />
        </div>
        <p className={styles.foot}>
          <Kbd chord="ArrowUp" />
          <Kbd chord="ArrowDown" />
          {t("signin-keys-person")}
          <button
            className="t-link end"
            onClick={() => {
              setOther(true);
            }}
          >
            {t("signin-other")}
          </button>
        </p>
      </div>
    </main>
  );
}

function UserRow({
  user,
  today,
  current,
  onChoose,
}: {
  user: DeskUser;
  today: string;
  current: boolean;
  onChoose: () => void;
}) {
  const t = useText();
  return (
    <li>
      <button className={styles.user} aria-current={current || undefined} onClick={onChoose}>
        <span className={styles.avatar} aria-hidden="true">
          {initials(user.name)}
        </span>
        <span className="grow">
          <span className="t-head">{user.name}</span>
          <span className={styles.role}>{user.roles.map((role) => t(`role-${role}`)).join(", ")}</span>
        </span>
        <span className={styles.seen}>
          {user.lastSeen && <span>{moment(user.lastSeen, today)}</span>}
          {user.waiting > 0 && (
            <span className="row-4">
              <IconDeviceDesktop size={14} aria-hidden />
              {t("signin-unsent", { count: user.waiting })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function Password({ user }: { user: DeskUser | undefined }) {
  const t = useText();
  const signIn = useSignIn();
  const [login, setLogin] = useState(user?.login ?? "");
  const [password, setPassword] = useState("");
  const [capacity, setCapacity] = useState<Role | undefined>(user?.roles[0]);
  const [keys, setKeys] = useState<{ layout: "latin" | "cyrillic" | null; caps: boolean }>({
    layout: null,
    caps: false,
  });
  const watch = (event: KeyboardEvent) => {
    setKeys((last) => ({
      layout: /^[a-z]$/i.test(event.key)
        ? "latin"
        : /^\p{Script=Cyrillic}$/u.test(event.key)
          ? "cyrillic"
          : last.layout,
      caps: event.getModifierState("CapsLock"),
    }));
  };
  const failure = signIn.error instanceof DeskFailure ? signIn.error.code : signIn.error ? "unexpected" : null;
  const submit = () => {
    if (login.trim() && password) signIn.mutate({ login: login.trim(), password, ...(capacity ? { capacity } : {}) });
  };
  return (
    <form
      className={styles.password}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {user ? (
        <div>
          <h2 className="t-section">{user.name}</h2>
          {user.waiting > 0 && <p className="t-small t-second">{t("signin-your-unsent", { count: user.waiting })}</p>}
        </div>
      ) : (
        <TextInput
          id="login"
          label={t("signin-login")}
          description={t("signin-first-needs-line")}
          value={login}
          autoFocus
          autoComplete="off"
          onChange={(event) => {
            setLogin(event.currentTarget.value);
          }}
        />
      )}
      <PasswordInput
        id="password"
        label={t("signin-password")}
        value={password}
        autoFocus={user !== undefined}
        autoComplete="off"
        visibilityToggleButtonProps={{ "aria-label": t("signin-show-password") }}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
        onKeyDown={watch}
        onKeyUp={watch}
        error={failure && t(`failure-${failure}`)}
        description={
          <span>
            {keys.layout ? t(`signin-layout-${keys.layout}`) : t("signin-layout-unknown")}
            {keys.caps && <span className="t-warn"> {t("signin-caps")}</span>}
          </span>
        }
        inputWrapperOrder={["label", "input", "error", "description"]}
      />
      {user && user.roles.length > 1 && (
        <Select
          label={t("signin-capacity")}
          data={user.roles.map((role) => ({ value: role, label: t(`role-${role}`) }))}
          value={capacity ?? null}
          allowDeselect={false}
          onChange={(role) => {
            setCapacity(user.roles.find((candidate) => candidate === role));
          }}
        />
      )}
      <ActButton main submit busy={signIn.isPending} id="sign-in">
        {t("signin-enter")}
        <Kbd chord="Enter" inButton />
      </ActButton>
      <p className="t-small t-second">{t("signin-forgot")}</p>
    </form>
  );
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
}
