import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";

type Props = {
  address?: string | null;
  /** The address is somebody else's word and stays as it is. */
  isFixed?: boolean;
  hint: string;
  /** What the two buttons say. */
  mail: string;
  link?: string;
  look?: "quiet";
};

/** How something reaches somebody: by mail to an address, or by a link that is passed on. */
export function MailOrLink({ address, isFixed, hint, mail, link = "Make a link to pass on", look }: Props) {
  return (
    <>
      <Field
        name="address"
        label="Their address"
        type="email"
        autoComplete="off"
        defaultValue={address ?? undefined}
        readOnly={isFixed}
        hint={hint}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="way" value="mail" look={look}>
          {mail}
        </SubmitButton>
        <SubmitButton name="way" value="link" look="quiet">
          {link}
        </SubmitButton>
      </div>
    </>
  );
}
