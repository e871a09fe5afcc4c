/** Passwords, and the words most passwords are made of, that every guessing list begins with; all in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456789 1234567890 12345678 87654321 11223344 123123123 147258369 987654321 123454321 789456123 741852963 159753456
  1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 qazwsx qazwsxedc zaq12wsx zaq1zaq1 qweasdzxc qweasd qwerty qwert
  qwerty123 qwertyui qwertz azerty asdfghjk asdfasdf asdf1234 asdfgh zxcvbnm abc123 abcd1234 a1b2c3d4 abc12345 aa123456
  a1234567 a12345678 password passwort password1 passw0rd pass word passphrase passcode pass motdepasse contrasena senha
  parola haslo wachtwoord salasana secret topsecret letmein letmeinnow openup opensesame sesame welcome welcomehome
  willkommen bienvenue admin administrator root superuser sysadmin login logmein guest default changeme changeit change
  changemenow temporary temp test testing tester testtest trustno iloveyou loveyou lovely lover love forever iloveu
  sunshine princess princesa prince dragon monkey football baseball basketball soccer hockey golf tennis superman batman
  spiderman starwars starwarsfan pokemon naruto matrix ninja master shadow hunter killer thunder phoenix mustang corvette
  ferrari porsche mercedes harley yamaha cowboys yankees lakers steelers eagles liverpool arsenal chelsea manchester
  barcelona realmadrid juventus michael michelle jennifer jessica ashley jordan daniel andrew thomas robert charlie matthew
  joshua anthony nicole samantha amanda hannah maggie george william patrick alexander alexandra stephanie victoria
  christian christopher elizabeth benjamin jonathan maverick cookie chocolate cheese banana orange purple yellow silver
  diamond flower butterfly summer winter autumn spring november december september october january february monday friday
  freedom whatever nothing something computer internet samsung google facebook linkedin twitter microsoft windows apple
  iphone android hello helloworld hellohello goodbye friends family mother father sister brother babygirl angel angels
  blessed jesus jesuschrist heaven trinity faith hope peace lucky lucky-one success money business company office manager
  leader leadership director engineer engineering developer startup product project roadmap vicepresident
  correcthorsebatterystaple correct horse battery staple whatsapp instagram snoopy buster tigger ginger pepper peanut
  rainbow cupcake sweety sweetie honey precious beautiful handsome gorgeous fuckyou fuckoff asshole bullshit blahblah
  qwerqwer poiuytrewq lkjhgfdsa mnbvcxz zxcvzxcv access accessdenied security secure system server database mypassword
  mypass yourpassword newpassword oldpassword nopassword thepassword dropbox dropdead loveme fuckme trustme killme helpme
  `
    .trim()
    .split(/\s+/),
);
