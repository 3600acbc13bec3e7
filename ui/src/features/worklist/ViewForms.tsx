/** The name of a view: kept for oneself, or shared with the centre. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { DeskFailure, useViewWays, type SavedView } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note, useToast } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import { useSharing } from "./useSharing";
import styles from "./worklist.module.css";

/** One line, no longer than the list of names can tell apart; the law asks the same of a shared one. */
const NAME_MAX = 60;

export function NameForm({ view, onSaved }: { view: SavedView; onSaved: (id: string) => void }) {
  const t = useText();
  const toast = useToast();
  const problemText = useProblemText();
  const { save } = useViewWays();
  const [name, setName] = useState(view.name);
  const keep = async () => {
    const kept = await save.mutateAsync({ ...view, name: name.trim() });
    toast({ id: "view-saved", args: { name: kept.name } });
    onSaved(kept.id);
  };
  return (
    <form
      className={styles.viewName}
      onSubmit={(event) => {
        event.preventDefault();
        // A failure stands in the form.
        if (name.trim() !== "") keep().catch(() => undefined);
      }}
    >
      <TextInput
        label={t("view-name")}
        description={t("view-where")}
        maxLength={NAME_MAX}
        data-autofocus
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {save.error && (
        <Note tone="bad" live>
          {problemText(save.error instanceof DeskFailure ? save.error : undefined)}
        </Note>
      )}
      <div className="row">
        <ActButton main submit busy={save.isPending}>
          {t("view-keep")}
        </ActButton>
      </div>
    </form>
  );
}

export function ShareForm({
  view,
  changes,
  onDone,
}: {
  view: SavedView;
  /** The shared view that gets this name; none where it is shared anew. */
  changes: string | null;
  onDone: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { share, busy } = useSharing();
  const [name, setName] = useState(view.name);
  const [problem, setProblem] = useState<string>();
  const send = async () => {
    const shared = { ...view, name: name.trim() };
    const why = await share(shared, changes);
    setProblem(why);
    if (why !== undefined) return;
    toast({ id: "view-shared", args: { name: shared.name } });
    onDone();
  };
  return (
    <form
      className={styles.viewName}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !busy) void send();
      }}
    >
      <TextInput
        label={t("view-name")}
        description={t("view-share-who")}
        maxLength={NAME_MAX}
        data-autofocus
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {view.filter.text.trim() !== "" && <Note>{t("view-share-text", { text: view.filter.text })}</Note>}
      {problem !== undefined && (
        <Note tone="bad" live>
          {problem}
        </Note>
      )}
      <div className="row">
        <ActButton main submit busy={busy}>
          {t("view-share-submit")}
        </ActButton>
      </div>
    </form>
  );
}
