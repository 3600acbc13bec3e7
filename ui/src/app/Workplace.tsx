/** The signed-in desk: frame, the place on the screen, and what works from everywhere (palette, curtain, keys, reader). */
import { useCallback, useEffect, useState } from "react";
import {
  ManyRunProvider,
  useBackend,
  useCase,
  useWorklists,
  type DeskStatus,
  type FileId,
  type Session,
} from "@/backend";
import { DeputiesDialog } from "@/features/deputies";
import { HandOverCasesDialog } from "@/features/many";
import { VoidNumberWatch } from "@/features/synchronisation";
import { ToastProvider } from "@/shared/feedback";
import { KeyHelp, useShortcuts } from "@/shared/keyboard";
import { useText } from "@/shared/language";
import { IconArrowRight, IconEyeOff } from "@tabler/icons-react";
import { useCardReader } from "./cardReader";
import { Curtain } from "./Curtain";
import styles from "./frame.module.css";
import { useOpenCases, type RecentCase } from "./openCases";
import { Palette } from "./Palette";
import type { PaletteRow } from "./paletteRows";
import { usePlace, type Place } from "./places";
import { Screen } from "./Screen";
import { StateBar } from "./StateBar";
import { TopBar } from "./TopBar";

export function Workplace(props: { desk: DeskStatus; session: Session }) {
  const { id, role, centre } = props.session;
  return (
    <ManyRunProvider capacity={`${id} ${role} ${centre}`}>
      <Frame {...props} />
    </ManyRunProvider>
  );
}

function Frame({ desk, session }: { desk: DeskStatus; session: Session }) {
  const { place, go, goOn, back } = usePlace();
  const [curtain, setCurtain] = useState(false);
  const { tabs, recent, remember, close } = useOpenCases();
  const file = place.at === "case" ? place.file : undefined;
  if (curtain)
    return (
      <Curtain
        file={file}
        desk={desk}
        onLeave={() => {
          setCurtain(false);
        }}
      />
    );
  return (
    <ToastProvider>
      <Desk
        desk={desk}
        session={session}
        place={place}
        go={go}
        goOn={goOn}
        back={back}
        tabs={tabs}
        recent={recent}
        remember={remember}
        close={close}
        onCurtain={() => {
          setCurtain(true);
        }}
      />
    </ToastProvider>
  );
}

function Desk({
  desk,
  session,
  place,
  go,
  goOn,
  back,
  tabs,
  recent,
  remember,
  close,
  onCurtain,
}: {
  desk: DeskStatus;
  session: Session;
  place: Place;
  go: (place: Place, quietly?: boolean) => void;
  goOn: (place: Place, quietly?: boolean) => void;
  back: () => void;
  onCurtain: () => void;
} & ReturnType<typeof useOpenCases>) {
  const t = useText();
  const backend = useBackend();
  const [dialog, setDialog] = useState<"palette" | "keys" | "hand-over" | "deputies">();
  const lists = useWorklists().data ?? [];
  const counts = session.indicators !== "nothing";
  const decisions = lists.find((list) => list.name === "decide");
  const file = place.at === "case" ? place.file : undefined;

  useCardReader((iin) => {
    void backend.search(iin, 2).then((hits) => {
      const only = hits.length === 1 ? hits[0] : undefined;
      go(only ? { at: "case", file: only.file } : { at: "people", text: iin });
    });
  });
  useShortcuts([
    {
      chord: "Ctrl+KeyK",
      label: "keys-palette",
      group: "keys-window",
      run: () => {
        setDialog("palette");
      },
    },
    { chord: "F9", label: "keys-curtain", group: "keys-window", run: onCurtain },
    {
      chord: "Shift+Slash",
      label: "keys-help",
      group: "keys-window",
      run: () => {
        setDialog("keys");
      },
    },
    {
      chord: "Alt+Digit1",
      label: "keys-home",
      group: "keys-window",
      run: () => {
        go({ at: "home" });
      },
    },
    {
      chord: "Alt+Digit2",
      label: "keys-exchange",
      group: "keys-window",
      run: () => {
        go({ at: "exchange" });
      },
    },
    {
      chord: "Alt+Digit3",
      label: "keys-people",
      group: "keys-window",
      run: () => {
        go({ at: "people", text: "" });
      },
    },
    {
      chord: "Alt+Digit5",
      label: "tab-papers",
      group: "keys-window",
      run: () => {
        go({ at: "papers" });
      },
    },
    ...(counts
      ? [
          {
            chord: "Alt+Digit4" as const,
            label: "keys-indicators",
            group: "keys-window" as const,
            run: () => {
              go({ at: "indicators" });
            },
          },
        ]
      : []),
  ]);
  const nameDeputies = session.namesDeputies
    ? () => {
        setDialog("deputies");
      }
    : undefined;
  const places: PaletteRow[] = [
    ...(counts
      ? [
          row("indicators", t("tab-indicators"), "Alt+Digit4", () => {
            go({ at: "indicators" });
          }),
        ]
      : []),
    row("exchange", t("tab-exchange"), "Alt+Digit2", () => {
      go({ at: "exchange" });
    }),
    row("people", t("tab-people"), "Alt+Digit3", () => {
      go({ at: "people", text: "" });
    }),
    row("papers", t("tab-papers"), "Alt+Digit5", () => {
      go({ at: "papers" });
    }),
    // All the cases of a colleague who leaves, from wherever the head is.
    ...(session.handsOver
      ? [
          row("hand-over-cases", t("hand-over-cases"), "", () => {
            setDialog("hand-over");
          }),
        ]
      : []),
    ...(nameDeputies ? [row("deputies", t("deputies-title"), "", nameDeputies)] : []),
    { ...row("curtain", t("keys-curtain"), "F9", onCurtain), icon: IconEyeOff },
  ];
  const closeCase = useCallback(
    (closed: FileId) => {
      close(closed);
      if (closed === file) go({ at: "home" });
    },
    [close, file, go],
  );
  return (
    <div className={styles.frame}>
      <TopBar
        session={session}
        place={place}
        tabs={tabs}
        decisions={decisions?.count ?? null}
        onPalette={() => {
          setDialog("palette");
        }}
        onClose={closeCase}
      />
      <div className={styles.middle}>
        <Screen desk={desk} session={session} place={place} go={go} goOn={goOn} back={back} onDeputies={nameDeputies} />
      </div>
      <StateBar
        desk={desk}
        onKeys={() => {
          setDialog("keys");
        }}
      />
      <VoidNumberWatch returned={desk.needsYou} />
      {file && <RememberCase file={file} onOpen={remember} />}
      {dialog === "hand-over" && (
        <HandOverCasesDialog
          onOpen={(opened) => {
            setDialog(undefined);
            go({ at: "case", file: opened });
          }}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
      {dialog === "deputies" && (
        <DeputiesDialog
          today={desk.today}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
      {dialog === "palette" && (
        <PaletteHere
          file={file}
          places={places}
          recent={recent}
          go={go}
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
      {dialog === "keys" && (
        <KeyHelp
          onClose={() => {
            setDialog(undefined);
          }}
        />
      )}
    </div>
  );
}

function RememberCase({ file, onOpen }: { file: FileId; onOpen: ReturnType<typeof useOpenCases>["remember"] }) {
  const view = useCase(file).data;
  useEffect(() => {
    if (view) onOpen(view);
  }, [view, onOpen]);
  return null;
}

function PaletteHere({
  file,
  ...rest
}: {
  file: FileId | undefined;
  places: PaletteRow[];
  recent: RecentCase[];
  go: (place: Place) => void;
  onClose: () => void;
}) {
  return file ? <PaletteOfCase file={file} {...rest} /> : <Palette view={undefined} {...rest} />;
}

function PaletteOfCase({
  file,
  ...rest
}: {
  file: FileId;
  places: PaletteRow[];
  recent: RecentCase[];
  go: (place: Place) => void;
  onClose: () => void;
}) {
  return <Palette view={useCase(file).data} {...rest} />;
}

function row(key: string, words: string, chord: string, run: () => void): PaletteRow {
  return { key, group: "palette-places", icon: IconArrowRight, words, chord, run };
}
