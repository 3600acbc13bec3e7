/** Narrowing a list, and keeping what one looks at under a name: one's own at this desk, or shared with the centre. */
import { Menu, Modal } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useState } from "react";
import {
  DeskFailure,
  useViewWays,
  type List,
  type ListFilter,
  type ListSort,
  type SavedView,
  type SavedViewInfo,
  type SavedViews,
} from "@/backend";
import { Note, useToast } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import { NameForm, ShareForm } from "./ViewForms";
import { useSharing } from "./useSharing";
import { viewGroups } from "./viewGroups";
import styles from "./worklist.module.css";

export function ViewMenu({
  list,
  saved,
  kept,
  filter,
  sort,
  onFilter,
  onView,
}: {
  list: List;
  /** The view that is open. */
  saved: SavedViewInfo | undefined;
  /** All that open here. */
  kept: SavedViews;
  /** What narrows the list now, with what was typed into its search. */
  filter: ListFilter;
  sort: ListSort | undefined;
  onFilter: (filter: ListFilter) => void;
  /** Without an identity the list itself. */
  onView: (list: List, id?: string) => void;
}) {
  const t = useText();
  const toast = useToast();
  const problemText = useProblemText();
  const { save, forget } = useViewWays();
  const { stop } = useSharing();
  const [asking, setAsking] = useState<"name" | "share" | "problem">();
  const [problem, setProblem] = useState<string>();
  const view = saved?.view ?? { id: "", name: "", list, filter, sort: sort ?? null };
  const remove = (removed: SavedView) => {
    forget.mutate(removed.id);
    onView(list);
    toast({ id: "view-deleted", args: { name: removed.name } }, () => {
      save.mutate(removed);
    });
  };
  const failed = (why: string | undefined) => {
    setProblem(why);
    setAsking(why === undefined ? undefined : "problem");
  };
  const copy = async (shared: SavedView) => {
    try {
      const own = await save.mutateAsync({ ...shared, id: "" });
      toast({ id: "view-saved", args: { name: own.name } });
      onView(own.list, own.id);
    } catch (error) {
      failed(problemText(error instanceof DeskFailure ? error : undefined));
    }
  };
  const close = () => {
    setAsking(undefined);
  };
  const share = (
    <Menu.Item
      onClick={() => {
        setAsking("share");
      }}
    >
      {t(saved?.shared ? "view-rename" : "view-share")}
    </Menu.Item>
  );
  const name = (
    <Menu.Item
      onClick={() => {
        setAsking("name");
      }}
    >
      {t(saved ? "view-rename" : "view-save")}
    </Menu.Item>
  );
  const title = {
    name: saved ? "view-rename-title" : "view-save-title",
    share: "view-share-title",
    problem: "view-menu",
  } as const;
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
          {!saved && (
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
              {name}
              {kept.mayShare && share}
            </>
          )}
          {saved && !saved.shared && (
            <>
              {name}
              {kept.mayShare && share}
              <Menu.Item
                onClick={() => {
                  remove(saved.view);
                }}
              >
                {t("view-delete")}
              </Menu.Item>
            </>
          )}
          {saved?.shared && (
            <>
              <Menu.Item
                onClick={() => {
                  void copy(saved.view);
                }}
              >
                {t("view-copy")}
              </Menu.Item>
              {saved.shared.mayChange && (
                <>
                  {share}
                  <Menu.Item
                    onClick={() => {
                      void stop(saved).then((why) => {
                        failed(why);
                        if (why === undefined) onView(list);
                      });
                    }}
                  >
                    {t("view-stop")}
                  </Menu.Item>
                </>
              )}
            </>
          )}
          {viewGroups(kept.views).map(({ group, members }) => (
            <div key={group} role="group" aria-label={t(`worklist-group-${group}`)}>
              <Menu.Label>{t(`worklist-group-${group}`)}</Menu.Label>
              {members.map((member) => (
                <Menu.Item
                  key={member.view.id}
                  aria-current={member.view.id === view.id ? "true" : undefined}
                  rightSection={<span className={styles.listCount}>{member.count}</span>}
                  onClick={() => {
                    onView(member.view.list, member.view.id);
                  }}
                >
                  {member.view.name}
                </Menu.Item>
              ))}
            </div>
          ))}
          {kept.views
            .filter(({ shared }) => shared && !shared.opens)
            .map((member) => (
              <Menu.Item
                key={member.view.id}
                onClick={() => {
                  void stop(member).then(failed);
                }}
              >
                {t("view-stop-named", { name: member.view.name, by: member.shared?.by ?? "" })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking !== undefined}
        onClose={close}
        title={asking && t(title[asking])}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {asking === "name" && (
          <NameForm
            view={view}
            onSaved={(id) => {
              close();
              onView(list, id);
            }}
          />
        )}
        {asking === "problem" && (
          <Note tone="bad" live>
            {problem}
          </Note>
        )}
        {asking === "share" && <ShareForm view={view} changes={saved?.shared ? view.id : null} onDone={close} />}
      </Modal>
    </>
  );
}

/** What narrows the rows, beside their number; a saved view also says of which list it is, a shared one whose. */
export function FilterWords({
  list,
  filter,
  by,
}: {
  list: List | undefined;
  filter: ListFilter;
  by: string | undefined;
}) {
  const t = useText();
  const words = [
    list && t(`worklist-${list}`),
    filter.overdue && t("view-is-overdue"),
    filter.mine && t("view-is-mine"),
    filter.text && `«${filter.text}»`,
    by && t("view-shared-by", { by }),
  ].filter(Boolean);
  return <span className={styles.filterWords}>{words.join(" · ")}</span>;
}
