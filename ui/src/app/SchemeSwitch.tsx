import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useText } from "@/shared/language";

const schemes = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
] as const;

/** Light, dark, or as the computer has it. */
export function SchemeSwitch() {
  const t = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("scheme")}</Menu.Label>
      {schemes.map(([scheme, Sign]) => (
        <Menu.Item
          key={scheme}
          leftSection={<Sign size={15} aria-hidden />}
          aria-current={colorScheme === scheme || undefined}
          onClick={() => {
            setColorScheme(scheme);
          }}
        >
          {t(`scheme-${scheme}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
