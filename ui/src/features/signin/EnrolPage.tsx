/** The first minute of a new workstation: a one-time code from the centre's administrator, and a name for the desk. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { DeskFailure, useEnrol } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Kbd } from "@/shared/keyboard";
import { useProblemText, useText } from "@/shared/language";
import styles from "./signin.module.css";

export function EnrolPage() {
  const t = useText();
  const problemText = useProblemText();
  const enrol = useEnrol();
  const [code, setCode] = useState("");
  const [deskName, setDeskName] = useState("");
  const submit = () => {
    if (code.trim() && deskName.trim()) enrol.mutate({ code: code.trim(), deskName: deskName.trim() });
  };
  return (
    <main className={styles.page}>
      <form
        className={styles.enrol}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1 className="t-title">{t("enrol-title")}</h1>
        <p className="t-second">{t("enrol-why")}</p>
        <TextInput
          id="enrolment-code"
          label={t("enrol-code")}
          description={t("enrol-code-where")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          value={code}
          autoFocus
          autoComplete="off"
          error={enrol.isError && problemText(enrol.error instanceof DeskFailure ? enrol.error : undefined)}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <TextInput
          id="desk-name"
          label={t("enrol-desk")}
          description={t("enrol-desk-example")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          value={deskName}
          autoComplete="off"
          onChange={(event) => {
            setDeskName(event.currentTarget.value);
          }}
        />
        <ActButton main submit busy={enrol.isPending} id="enrol">
          {t("enrol-connect")}
          <Kbd chord="Enter" inButton />
        </ActButton>
        {enrol.isPending && (
          <p role="status" className="t-small t-second">
            {t("enrol-first-exchange")}
          </p>
        )}
      </form>
    </main>
  );
}
