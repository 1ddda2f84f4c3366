title = Pratique: dentro do grupo, fora do grupo
about = O acesso às faturas é dado só a um grupo. Deixe entrar um aplicativo de funções, e deixe de fora quem saiu da equipe.

beat-0 =
    .title = Só pelo grupo
    .say = A regra aqui: `invoices` é aberto aos membros de `sg-invoice-readers`, e a ninguém além deles. `contoso-dunning-fn` deve ler lá de agora em diante. Kim, cujo contrato acabou, não; Ana continua podendo.
    .notes = Resposta-modelo: tornar a identidade do aplicativo de funções membro de `sg-invoice-readers`; tirar Kim de `sg-contractors`, ou `sg-contractors` do grupo. Respostas erradas comuns: uma atribuição de função ao próprio aplicativo de funções (funciona, e quebra a regra), procurar Kim só entre os membros diretos, tirar a função do grupo (tranca Ana do lado de fora). Na vida real, uma identidade gerenciada só sente uma mudança de participação quando o seu token é renovado, até um dia depois. [Grupos e identidades gerenciadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-dunning-fn lê faturas
    .goal-2 = Kim não consegue ler faturas
    .goal-3 = Ana ainda lê faturas
    .goal-4 = Só membros de sg-invoice-readers leem faturas
    .goal-5 = Ninguém altera faturas
    .goal-6 = Ninguém consegue buscar as chaves de conta
