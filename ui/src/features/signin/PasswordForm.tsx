/** The password, with the keyboard layout named beside it: a password in the wrong layout is the daily failure. */
import { PasswordInput, TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { DeskFailure, useSignIn, type DeskUser } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Kbd } from "@/shared/keyboard";
import { useProblemText, useText } from "@/shared/language";
import styles from "./signin.module.css";

/** Without a chosen person the login is typed: somebody's first day at this desk. */
export function PasswordForm({ user }: { user: DeskUser | undefined }) {
  const t = useText();
  const problemText = useProblemText();
  const signIn = useSignIn();
  const [login, setLogin] = useState(user?.id ?? "");
  const [password, setPassword] = useState("");
  const [keys, setKeys] = useState<{ layout: "latin" | "cyrillic" | null; caps: boolean }>({
    layout: null,
    caps: false,
  });
  const watch = (event: KeyboardEvent) => {
    const caps = event.getModifierState("CapsLock");
    setKeys((last) => ({ layout: layoutOf(event.key) ?? last.layout, caps }));
  };
  const submit = () => {
    if (login.trim() && password) signIn.mutate({ login: login.trim(), password });
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
        <h2 className="t-section">{user.name}</h2>
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
        error={signIn.isError && problemText(signIn.error instanceof DeskFailure ? signIn.error : undefined)}
        description={
          <span>
            {t(`signin-layout-${keys.layout ?? "unknown"}`)}
            {keys.caps && <span className="t-warn"> {t("signin-caps")}</span>}
          </span>
        }
        inputWrapperOrder={["label", "input", "error", "description"]}
      />
      <ActButton main submit busy={signIn.isPending} id="sign-in">
        {t("signin-enter")}
        <Kbd chord="Enter" inButton />
      </ActButton>
      <p className="t-small t-second">{t("signin-forgot")}</p>
    </form>
  );
}

function layoutOf(key: string): "latin" | "cyrillic" | null {
  if (/^[a-z]$/i.test(key)) return "latin";
  return /^\p{Script=Cyrillic}$/u.test(key) ? "cyrillic" : null;
}
