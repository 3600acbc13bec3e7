import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLock } from "@tabler/icons-react";
import type { ActName, CaseView, OpenAct } from "@/backend";
import { useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
import styles from "./casefile.module.css";

/** In the order of the day: what the map numbers, the second map, what stands beside both. */
const groups = [
  { words: "case-acts-registration", holds: ({ step }: OpenAct) => /^\d/.test(step) },
  { words: "case-acts-voucher", holds: ({ step }: OpenAct) => step.startsWith("D") },
  { words: "case-acts-beside", holds: ({ step }: OpenAct) => step === "" },
] as const;

/**
 * Everything the law knows for this capacity here: in groups whose names stay while the list is scrolled, what may be done
 * before what may not, with the reason. Section 3 stays in its section.
 */
export function AllActs({ view, onAct }: { view: CaseView; onAct: (act: ActName) => void }) {
  const t = useText();
  const acts = view.openActs.filter((open) => !open.step.startsWith("3."));
  return (
    <Menu position="bottom-end" width={420} withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("case-all-acts")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(560px, 80vh)" className={styles.menu ?? ""}>
        {acts.length === 0 && <Menu.Label>{t("case-no-acts")}</Menu.Label>}
        {groups.map(({ words, holds }) => {
          const members = acts
            .filter(holds)
            .sort((one, other) => Number(one.refusal !== null) - Number(other.refusal !== null));
          return members.length === 0 ? null : (
            <div key={words} role="group" aria-label={t(words)}>
              <Menu.Label className={styles.menuGroup ?? ""}>{t(words)}</Menu.Label>
              {members.map((open) => (
                <ActItem
                  key={open.act}
                  open={open}
                  onAct={() => {
                    onAct(open.act);
                  }}
                />
              ))}
            </div>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActItem({ open, onAct }: { open: OpenAct; onAct: () => void }) {
  const t = useText();
  const refusalText = useRefusalText();
  return (
    <Menu.Item
      disabled={open.refusal !== null}
      onClick={onAct}
      leftSection={open.step && <span className={`${styles.menuNumber ?? ""} t-number`}>{open.step}</span>}
    >
      {t(`act-${open.act}`)}
      {open.refusal && (
        <span className="row-4 t-small t-quiet">
          <IconLock size={13} aria-hidden />
          {refusalText(open.refusal)}
        </span>
      )}
    </Menu.Item>
  );
}
