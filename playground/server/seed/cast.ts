import type {User} from '../state/types';
import type {Device} from '../state/sessions';

/** One person of the company. `devices` with minutes since they were last used; `off` with days since. Everybody's password is PASSWORD. */
export interface Part extends Partial<Pick<User, 'roles' | 'auth_service' | 'mfa_active' | 'remote_id'>> {
    name: string;
    full: string;
    position: string;
    devices?: [Device, number][];
    off?: number;
}

/** The made-up password of everybody in the company but the first administrator. */
export const PASSWORD = 'Playground1';

/** The company, the first administrator apart. */
export const CAST: Part[] = [
    {name: 'lena.fischer', full: 'Lena Fischer', position: 'System administrator', roles: 'system_admin system_user', mfa_active: true, devices: [['desktop', 4], ['phone', 31]]},
    {name: 'uma.manager', full: 'Uma Castellanos', position: 'People operations', roles: 'system_user system_user_manager', devices: [['browser', 12]]},
    {name: 'henry.desk', full: 'Henry Adeyemi', position: 'Help desk', roles: 'system_user useradmin_help_desk', devices: [['browser', 2], ['phone', 95]]},
    {name: 'bob.meier', full: 'Bob Meier', position: 'Sales, north', devices: [['desktop', 9], ['phone', 52], ['browser', 1440], ['oauth', 300]]},
    {name: 'bob.meier2', full: 'Bob Meier', position: 'Warehouse', devices: [['phone', 180]]},
    {name: 'alice.tanaka', full: 'Alice Tanaka', position: 'Release engineer', mfa_active: true, devices: [['desktop', 1], ['browser', 22], ['oauth', 15]]},
    {name: 'omar.haddad', full: 'Omar Haddad', position: 'Developer', devices: [['desktop', 17]]},
    {name: 'ingrid.solberg', full: 'Ingrid Solberg', position: 'Developer', devices: [['browser', 40], ['phone', 41]]},
    {name: 'pedro.alves', full: 'Pedro Alves', position: 'Sales, south', devices: [['phone', 7]]},
    {name: 'ludwig.ldap', full: 'Ludwig Brandt', position: 'Accounting', auth_service: 'ldap', devices: [['browser', 60]]},
    {name: 'sara.saml', full: 'Sara Lindqvist', position: 'Legal', auth_service: 'saml', devices: [['browser', 25], ['phone', 70]]},
    {name: 'gita.guest', full: 'Gita Rao', position: 'Auditor (external)', roles: 'system_guest', devices: [['browser', 600]]},
    {name: 'remy.partner', full: 'Remy Laurent', position: 'Partner, by shared channel', remote_id: 'partner'},
    {name: 'chen.wei', full: 'Chen Wei', position: 'Design', devices: [['desktop', 3]]},
    {name: 'maya.cohen', full: 'Maya Cohen', position: 'Support', devices: [['browser', 5], ['phone', 130]]},
    {name: 'tomas.novak', full: 'Tomáš Novák', position: 'Operations', devices: [['desktop', 14]]},
    {name: 'zoe.martin', full: 'Zoé Martin', position: 'Marketing'},
    {name: 'yusuf.kaya', full: 'Yusuf Kaya', position: 'Support', devices: [['phone', 20]]},
    {name: 'erik.former', full: 'Erik Jansen', position: 'Developer (left)', off: 34},
    {name: 'wanda.former', full: 'Wanda Nowak', position: 'Sales (left)', off: 2},
];
