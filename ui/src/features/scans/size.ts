import { useText } from "@/shared/language";

const KILO = 1024;
const MEGA = KILO * KILO;

/** A file's size in words. */
export function useSize(): (bytes: number) => string {
  const t = useText();
  return (bytes) =>
    bytes < MEGA
      ? t("size-kilobytes", { size: Math.max(1, Math.round(bytes / KILO)) })
      : t("size-megabytes", { size: Math.round((bytes / MEGA) * 10) / 10 });
}
