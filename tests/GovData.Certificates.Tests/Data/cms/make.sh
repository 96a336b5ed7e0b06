#!/bin/sh
# Makes the files of this folder with OpenSSL 3 and nothing of this project. The keys are thrown away, so running it again makes other bytes of the same kind.
set -eu
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
key() { openssl genpkey -quiet -algorithm "$1" -pkeyopt "$2" -out "$work/$3.key"; }
ca() { openssl req -new -x509 -key "$work/$1.key" -sha256 -days 36500 -subj "/C=CN/CN=$1" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -out "$1.crt"; }
leaf() { # name, extensions
    printf '%b' "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\n${2-}" > "$work/ext"
    openssl req -new -key "$work/$1.key" -sha256 -subj "/C=CN/CN=$1" -out "$work/csr"
    openssl x509 -req -in "$work/csr" -CA root.crt -CAkey "$work/root.key" -CAserial "$work/serial" -CAcreateserial -sha256 -days 36000 -extfile "$work/ext" -out "$1.crt" 2>/dev/null; }
key RSA rsa_keygen_bits:2048 root; key RSA rsa_keygen_bits:2048 rsa; key EC ec_paramgen_curve:P-256 p256; key EC ec_paramgen_curve:P-256 other
key RSA rsa_keygen_bits:2048 tsa; key RSA rsa_keygen_bits:2048 tsa-not-critical
ca root; leaf rsa; leaf p256; leaf other
leaf tsa 'extendedKeyUsage=critical,timeStamping\n'; leaf tsa-not-critical 'extendedKeyUsage=timeStamping\n'
printf 'What a department signs.\n' > content.txt
sign() { out=$1; who=$2; shift 2; openssl cms -sign -binary -in content.txt -outform DER -signer "$who.crt" -inkey "$work/$who.key" -out "$out.p7" "$@"; }
sign rsa rsa -md sha256; sign rsa-sha384 rsa -md sha384; sign rsa-keyid rsa -md sha256 -keyid; sign rsa-no-attributes rsa -md sha256 -noattr
sign rsa-pss rsa -md sha256 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest; sign rsa-cades rsa -md sha256 -cades
sign rsa-attached rsa -md sha256 -nodetach; sign rsa-sha1 rsa -md sha1; sign rsa-md5 rsa -md md5; sign rsa-no-certificate rsa -md sha256 -nocerts
sign rsa-with-root rsa -md sha256 -certfile root.crt; sign rsa-with-other rsa -md sha256 -certfile other.crt
openssl cms -sign -binary -in content.txt -outform DER -indef -stream -nodetach -md sha256 -signer rsa.crt -inkey "$work/rsa.key" -out rsa-indefinite.p7
sign p256 p256 -md sha256; sign p256-sha512 p256 -md sha512
openssl cms -sign -binary -in content.txt -outform DER -md sha256 -signer rsa.crt -inkey "$work/rsa.key" -signer p256.crt -inkey "$work/p256.key" -out two-signers.p7
cat > "$work/tsa.cnf" <<END
[tsa]
default_tsa = t
[t]
serial = $work/tsaserial
crypto_device = builtin
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
signer_digest = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
ordering = yes
tsa_name = no
END
echo 01 > "$work/tsaserial"
stamp() { openssl ts -query -data "$2" -"$3" -cert -out "$work/q" 2>/dev/null
    openssl ts -reply -config "$work/tsa.cnf" -queryfile "$work/q" -inkey "$work/$4.key" -signer "$4.crt" -token_out -out "$1.tst" 2>/dev/null; }
stamp stamp content.txt sha256 tsa; stamp stamp-sha512 content.txt sha512 tsa
openssl cms -verify -inform DER -in stamp.tst -CAfile root.crt -purpose any -binary -out "$work/info" 2>/dev/null
for who in tsa-not-critical rsa; do
    openssl cms -sign -binary -nodetach -econtent_type 1.2.840.113549.1.9.16.1.4 -in "$work/info" -outform DER -md sha256 -signer $who.crt -inkey "$work/$who.key" -out stamp-by-$who.tst
done
