import nock from 'nock';

nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);

// graphql-js looks for a second copy of itself at each type that it meets, which takes a tenth of the
// time of the embedded GitHub, unless this is said before it is loaded.
process.env.NODE_ENV = 'production';
