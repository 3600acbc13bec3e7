export { SignInPage, initials } from "./SignInPage";
export { EnrolPage } from "./EnrolPage";
