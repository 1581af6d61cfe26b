// A real SMTP server for the tests: STARTTLS, then signing in, are required. Prints its port, then one line of JSON per letter.
// Arguments: key file, certificate file, user, password.
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const [, , key, certificate, user, password] = process.argv;

const server = new SMTPServer({
  key: readFileSync(key),
  cert: readFileSync(certificate),
  authMethods: ["PLAIN", "LOGIN"],
  hideSMTPUTF8: false,
  onAuth(auth, session, done) {
    const isRight = session.secure && auth.username === user && auth.password === password;
    done(isRight ? null : new Error("Invalid username or password"), isRight ? { user } : undefined);
  },
  onRcptTo(address, session, done) {
    const isGone = address.address.startsWith("gone@");
    done(isGone ? Object.assign(new Error("5.1.1 No such user"), { responseCode: 550 }) : null);
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const letter = {
        secure: session.secure,
        user: session.user,
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map((r) => r.address),
        content: Buffer.concat(chunks).toString("base64"),
      };
      console.log(JSON.stringify(letter));
      done();
    });
  },
});

server.on("error", () => {});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
process.stdin.on("end", () => process.exit(0)).resume();
