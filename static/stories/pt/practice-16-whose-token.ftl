title = Preveja: de quem é o token?
about = Quatro previsões sobre uma máquina com várias identidades: a quem se pede, e o que pode uma identidade nova com um nome antigo.

beat-0 =
    .title = Duas anexadas, nenhuma indicada
    .say = `id-app` pode ler `input`; `id-logs` não tem função aqui. As duas estão anexadas a `data-vm`. O código pede um token e não indica nenhuma delas.
    .notes = Muita gente espera que seja escolhida uma que funcione. O ponto de extremidade não sabe para que serve o token, e não experimenta. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = Nenhuma identidade é indicada, e duas estão anexadas: o que acontece?

beat-1 =
    .title = Uma terceira, da própria máquina
    .say = Alguém habilita também a identidade atribuída pelo sistema de `data-vm`. Ela não tem função nenhuma. O código é o que era, e não indica ninguém.
    .notes = Agora há um token, da identidade errada: quando nenhuma é indicada, a atribuída pelo sistema vem primeiro. O erro passou da máquina para a conta de armazenamento, o que pode parecer progresso. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = A máquina agora tem uma identidade própria: o que acontece?

beat-2 =
    .title = O código indica uma
    .say = O código é alterado: agora indica `id-app` pelo ID do cliente quando pede um token. Nada mais mudou, e as três identidades continuam lá.
    .notes = Indicar a identidade é o que a Microsoft recomenda mesmo onde só há uma: aí ninguém quebra o código ao anexar outra. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = O código indica `id-app`: o que acontece?

beat-3 =
    .title = O mesmo nome de novo
    .say = `id-app` é excluída por engano, criada de novo com o mesmo nome e anexada. O código recebe o novo ID do cliente. A atribuição de função em `input` nunca foi tocada.
    .notes = Um token, sim; uma função, não. A atribuição indica a entidade de segurança que já não existe, e não passa para uma homônima. [Solucionar problemas do RBAC do Azure](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = A nova `id-app` lê: o que acontece?
