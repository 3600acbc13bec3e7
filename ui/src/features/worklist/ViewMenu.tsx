/** Narrowing a list, and keeping what one looks at under a name: one's own, at this desk. */
import { Menu, Modal, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, useViewWays, type List, type ListFilter, type ListSort, type SavedView } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note, useToast } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import styles from "./worklist.module.css";

export function ViewMenu({
  list,
  saved,
  filter,
  sort,
  onFilter,
  onView,
}: {
  list: List;
  /** The view that is open. */
  saved: SavedView | undefined;
  /** What narrows the list now, with what was typed into its search. */
  filter: ListFilter;
  sort: ListSort | undefined;
  onFilter: (filter: ListFilter) => void;
  /** Without an identity the list itself. */
  onView: (id?: string) => void;
}) {
  const t = useText();
  const toast = useToast();
  const { save, forget } = useViewWays();
  const [naming, setNaming] = useState(false);
  const view = saved ?? { id: "", name: "", list, filter, sort: sort ?? null };
  const remove = (removed: SavedView) => {
    forget.mutate(removed.id);
    onView();
    toast({ id: "view-deleted", args: { name: removed.name } }, () => {
      save.mutate(removed);
    });
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button className={styles.viewMenu} data-testid="view-menu">
            <IconAdjustmentsHorizontal size={15} aria-hidden />
            {t("view-menu")}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved ? (
            <>
              <Menu.Item
                onClick={() => {
                  setNaming(true);
                }}
              >
                {t("view-rename")}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  remove(saved);
                }}
              >
                {t("view-delete")}
              </Menu.Item>
            </>
          ) : (
            <>
              {(["overdue", "mine"] as const).map((part) => (
                <Menu.CheckboxItem
                  key={part}
                  closeMenuOnClick
                  checked={filter[part]}
                  onChange={(on) => {
                    // What was typed stays with the search of the list until the view is saved.
                    onFilter({ ...filter, text: "", [part]: on });
                  }}
                >
                  {t(`view-${part}`)}
                </Menu.CheckboxItem>
              ))}
              <Menu.Divider />
              <Menu.Item
                onClick={() => {
                  setNaming(true);
                }}
              >
                {t("view-save")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming}
        onClose={() => {
          setNaming(false);
        }}
        title={t(saved ? "view-rename-title" : "view-save-title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {naming && (
          <NameForm
            view={view}
            onSaved={(id) => {
              setNaming(false);
              onView(id);
            }}
          />
        )}
      </Modal>
    </>
  );
}

/** One line, no longer than the list of names can tell apart. */
const NAME_MAX = 60;

function NameForm({ view, onSaved }: { view: SavedView; onSaved: (id: string) => void }) {
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

/** What narrows the rows, beside their number; a saved view also says of which list it is. */
export function FilterWords({ list, filter }: { list: List | undefined; filter: ListFilter }) {
  const t = useText();
  const words = [
    list && t(`worklist-${list}`),
    filter.overdue && t("view-is-overdue"),
    filter.mine && t("view-is-mine"),
    filter.text && `«${filter.text}»`,
  ].filter(Boolean);
  return <span className={styles.filterWords}>{words.join(" · ")}</span>;
}
