/** The ledger as a Mantine theme. Colours live in tokens.css; Mantine's own variables point there, so light and dark are one place. */
import {
  Button,
  Checkbox,
  createTheme,
  NativeSelect,
  PasswordInput,
  Radio,
  Select,
  Textarea,
  TextInput,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#E0EDF0",
  "#C4DCE2",
  "#A9CBD3",
  "#7FB3C0",
  "#66BDD2",
  "#3A8CA0",
  "#1B6C82",
  "#0B5A6F",
  "#084658",
  "#063643",
];
const xs = { defaultProps: { size: "xs" } } as const;

export const theme = createTheme({
  fontFamily: "var(--font)",
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 4 },
  colors: { petrol },
  defaultRadius: 4,
  black: "#172023",
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "15px", xl: "18px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  components: {
    Button: Button.extend(xs),
    TextInput: TextInput.extend(xs),
    PasswordInput: PasswordInput.extend(xs),
    Select: Select.extend(xs),
    NativeSelect: NativeSelect.extend(xs),
    Textarea: Textarea.extend(xs),
    Radio: Radio.extend(xs),
    Checkbox: Checkbox.extend(xs),
  },
});

const variables = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--row)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line2)",
  "--mantine-color-dimmed": "var(--ink3)",
  "--mantine-color-placeholder": "var(--ink3)",
  "--mantine-color-error": "var(--ba)",
  "--mantine-line-height": "20px",
  "--mantine-primary-color-filled": "var(--acc)",
  "--mantine-primary-color-filled-hover": "var(--acc-h)",
  "--mantine-primary-color-contrast": "var(--acc-on)",
};
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
