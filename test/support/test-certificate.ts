/**
 * A certificate for `localhost` that is signed by itself and valid until 2126, for tests of what happens then. Its key
 * protects nothing. Made by: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj /CN=localhost -addext subjectAltName=DNS:localhost
 */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUJUFhlXCjEQxGW9k/xDii7It6QYYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzA3MjI1OFoYDzIxMjYxMDMw
MDcyMjU4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASFEakNa4qbtz7Y/UQJe2jiQQIHQv6Pu5kIYFdgoIcz2ZSAcq33lQZ2
AdWLZEQS7cMGASIsolrrE9Pjpu+4pJHHo2kwZzAdBgNVHQ4EFgQUYD3VN2lK/bcK
nhpL06G+NGEmbFUwHwYDVR0jBBgwFoAUYD3VN2lK/bcKnhpL06G+NGEmbFUwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIhALhf30+AwrxEWp+1UDEuCjyIiJLvuR8Qh+t1qs8n7epuAiAbKFkUQUXS
J33jI6lU9nMdeDRywmIicPW6D0v2EklwIw==
-----END CERTIFICATE-----
`;

/** The certificate's key. */
export const testKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPSlUdsisRyBANw6d
3KduQTT3wkF7p4XkutG3hF4ldBKhRANCAASFEakNa4qbtz7Y/UQJe2jiQQIHQv6P
u5kIYFdgoIcz2ZSAcq33lQZ2AdWLZEQS7cMGASIsolrrE9Pjpu+4pJHH
-----END PRIVATE KEY-----
`;
